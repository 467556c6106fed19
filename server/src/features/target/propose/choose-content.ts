import { addMonths } from '../../../domain/calendar/local-date.js'
import { isAboutVersion } from '../../../domain/target/target-subject.js'
import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { type Common, chooseAnswered, chooseCommon, textOf } from '../../motion/index.js'
import type { TargetMotionContent } from '../target-content.js'
import { chooseNamed, chooseVersion } from './choose-about.js'
import type { ChosenSubject } from './choose-subject.js'
import { chooseTerms } from './choose-terms.js'
import type { MotionQuestion } from './motion-question.js'

const reviewAfterMonths = 12

/** A motion that somebody writes, checked. Throws Invalid with the argument that cannot be taken. */
export async function chooseContent(ctx: Ctx, asked: MotionQuestion): Promise<TargetMotionContent> {
  const subject = asked.subject ?? 'SET'
  const answered = await chooseAnswered(ctx, asked.answers)
  const common = await chooseCommon(ctx, asked)
  const shared = { ...common, answersId: answered?.id ?? null, subject }
  const nothing = { terms: null, kind: null, contractReference: null, reviewDate: null }
  if (isAboutVersion(subject)) {
    const { id: versionId, kpi, variant, grain, scope } = await chooseVersion(ctx, asked)
    if (subject === 'WAIVE') demandWaiver(common)
    return { ...shared, ...nothing, versionId, kpi, variant, grain, scope }
  }
  const named = await chooseNamed(ctx, asked, answered)
  const { kpi, variant, grain, scope } = named
  if (subject === 'OPT_OUT' && scope.departmentId === null && scope.serviceId === null)
    throw refuse('input.scope', 'The organisation inherits from nobody: end its target instead.', [
      'a department or a service',
    ])
  return {
    ...shared,
    ...nothing,
    versionId: null,
    kpi: kpi.code,
    variant: variant.code,
    grain,
    scope,
    reviewDate: chooseReview(asked, common),
    ...(subject === 'SET' && agreedOf(asked, named, common)),
  }
}

function demandWaiver({ effectiveTo, ownerId, rationale }: Common): void {
  const lacks = (field: string, what: string) =>
    refuse(`input.${field}`, `A waiver needs ${what}.`, [what])
  if (effectiveTo === null) throw lacks('effectiveTo', 'a day on which it ends')
  if (ownerId === null) throw lacks('owner', 'somebody who answers for it')
  if (rationale === '') throw lacks('rationale', 'a reason')
}

function chooseReview({ reviewDate }: MotionQuestion, { effectiveFrom }: Common): string {
  const chosen = reviewDate ?? addMonths(effectiveFrom, reviewAfterMonths)
  if (chosen > effectiveFrom) return chosen
  throw refuse('input.reviewDate', 'A target is reviewed after it begins.', [
    `a date after ${effectiveFrom}`,
  ])
}

function agreedOf(
  asked: MotionQuestion,
  named: ChosenSubject,
  { effectiveFrom }: Common,
): Pick<TargetMotionContent, 'terms' | 'kind' | 'contractReference'> {
  const kind = asked.kind ?? 'COMMITTED'
  const contractReference = textOf(asked.contractReference, 'contractReference')
  if (kind === 'CONTRACTUAL' && contractReference === null)
    throw refuse('input.contractReference', 'A contractual target names its contract.', [
      'number or name of the contract',
    ])
  return { terms: chooseTerms(asked.terms, named, effectiveFrom), kind, contractReference }
}
