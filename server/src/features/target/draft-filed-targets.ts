import { isDeepStrictEqual } from 'node:util'
import type { TargetKind } from '../../domain/target/target-version.js'
import type { TargetTerms } from '../../domain/target/terms.js'
import type { Ctx } from '../../platform/context.js'
import { KnownError } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { findOpenMotions } from '../motion/index.js'
import { draftMotion } from './draft-motion.js'
import { chooseContent } from './propose/choose-content.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { questionOfTerms } from './propose/question-of-terms.js'
import { type TargetContent, type TargetMotionContent, targetMotion } from './target-content.js'

/** A target as it was agreed somewhere, by codes. */
export interface FiledTarget extends Required<Pick<MotionQuestion, 'kpi' | 'variant' | 'grain'>> {
  scope: NonNullable<MotionQuestion['scope']>
  from: string
  to: string | null
  /** Null: agreed to have none. */
  terms: TargetTerms | null
  rationale: string
  kind: TargetKind | null
  contractReference: string | null
}

/** What became of one: a draft, nothing because an open motion says the same, or why it cannot be. */
export interface DraftedTarget {
  /** Id of the motion that says it; null: it was refused. */
  motion: string | null
  isNew: boolean
  problem: string | null
}

/**
 * Drafts a motion for each target, in the name of who acts: to be looked at, proposed and decided
 * like any other. Where an open motion says the same there is no second one.
 */
export async function draftFiledTargets(
  ctx: Ctx,
  targets: readonly FiledTarget[],
  reason: string,
): Promise<DraftedTarget[]> {
  ctx.demand('motion.propose')
  const drafted: DraftedTarget[] = []
  for (const target of targets) drafted.push(await draftOne(ctx, questionOf(target, reason)))
  return drafted
}

async function draftOne(ctx: Ctx, asked: MotionQuestion): Promise<DraftedTarget> {
  try {
    return await inTransaction(ctx, async tx => {
      const said = saidBy(await chooseContent(tx, asked))
      const open = await findOpenMotions<TargetContent>(tx, asked.subject ?? 'SET')
      const same = open.find(motion => isDeepStrictEqual(saidBy(targetMotion(motion)), said))
      if (same) return { motion: String(same.id), isNew: false, problem: null }
      const { id } = await draftMotion(tx, asked)
      return { motion: id, isNew: true, problem: null }
    })
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    return { motion: null, isNew: false, problem: error.message }
  }
}

function questionOf(
  { kpi, variant, grain, scope, from, to, terms, rationale, kind, contractReference }: FiledTarget,
  reason: string,
): MotionQuestion {
  const about = { kpi, variant, grain, scope, effectiveFrom: from, effectiveTo: to }
  const why = { rationale: rationale === '' ? reason : `${rationale}\n\n${reason}` }
  if (terms === null) return { ...about, ...why, subject: 'OPT_OUT' }
  const agreed = { terms: questionOfTerms(terms), kind, contractReference }
  return { ...about, ...why, ...agreed, subject: 'SET' }
}

const saidBy = ({
  kpi,
  variant,
  grain,
  scope,
  terms,
  kind,
  effectiveFrom,
  effectiveTo,
}: Pick<
  TargetMotionContent,
  'kpi' | 'variant' | 'grain' | 'scope' | 'terms' | 'kind' | 'effectiveFrom' | 'effectiveTo'
>) => ({ kpi, variant, grain, scope, terms, kind, effectiveFrom, effectiveTo })
