import type { ObjectiveKpi, WorkLink } from '../../../domain/strategy/objective.js'
import { objectiveFaults } from '../../../domain/strategy/objective-faults.js'
import type { Ctx } from '../../../platform/context.js'
import { Invalid, NotFound } from '../../../platform/errors.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import { demandPerson } from '../../auth/index.js'
import { type DirectoryRows, loadDirectory } from '../../directory/index.js'
import {
  actingPerson,
  chooseAnswered,
  chooseCommon,
  idOf,
  type Motion,
  type MotionContent,
  textOf,
} from '../../motion/index.js'
import { chooseSubject } from '../../target/index.js'
import {
  aboutObjective,
  isAboutObjective,
  type ObjectiveContent,
  termsOf,
} from '../objective-content.js'
import { hasObjective, insertObjective } from '../stores/objective.store.js'
import type { KpiLinkQuestion, ObjectiveQuestion, WorkLinkQuestion } from './objective-question.js'

const longestTitle = 120

/** An objective that somebody writes, checked. Throws Invalid with the argument that cannot be taken. */
export async function chooseObjective(
  ctx: Ctx,
  asked: ObjectiveQuestion,
  draft: Motion | null = null,
): Promise<MotionContent<ObjectiveContent>> {
  const answered = await chooseAnswered(ctx, asked.answers)
  const common = await chooseCommon(ctx, asked)
  const { effectiveFrom, ownerId } = common
  if (ownerId === null)
    throw refuse('input.owner', 'An objective needs somebody who answers for it.', [
      'an id of Query.people',
    ])
  if (asked.sponsor) await demandPerson(ctx, asked.sponsor, 'input.sponsor')
  const said = await saidOf(ctx, asked)
  const content = { ...said, objectiveId: 0 }
  const motion = {
    ...{ ...common, subject: 'OBJECTIVE' as const, about: '', content },
    ...{ reviewDate: null, answersId: answered?.id ?? null },
  }
  demandNoFaults(termsOf(motion), effectiveFrom)
  // Last, so that what is refused leaves no objective behind.
  const objectiveId = await identityOf(ctx, asked, { answered, draft })
  return { ...motion, about: aboutObjective(objectiveId), content: { ...content, objectiveId } }
}

/** Which objective it is: that named, that of the motion answered or written anew, or a new one. */
async function identityOf(
  ctx: Ctx,
  { objective }: ObjectiveQuestion,
  { answered, draft }: { answered: Motion | null; draft: Motion | null },
): Promise<number> {
  if (answered && !isAboutObjective(answered))
    throw refuse('input.answers', 'That motion is not about an objective.', [
      'the id of a motion of the subject OBJECTIVE',
    ])
  const same = answered ?? (draft && isAboutObjective(draft) ? draft : null)
  const named = objective ? idOf(objective, 'input.objective') : null
  if (named !== null && answered && answered.content.objectiveId !== named)
    throw refuse('input.objective', 'A counter-proposal is about the same objective.', [
      'no objective beside answers',
    ])
  if (named !== null) {
    if (!(await hasObjective(ctx, named))) throw new NotFound('There is no objective of that id.')
    return named
  }
  return same
    ? (same.content as ObjectiveContent).objectiveId
    : insertObjective(ctx, actingPerson(ctx))
}

async function saidOf(ctx: Ctx, asked: ObjectiveQuestion) {
  const title = textOf(asked.title, 'title')
  if (title === null || title.length > longestTitle)
    throw refuse('input.title', 'Say in a few words what is to be reached.', [
      `1 to ${longestTitle} characters`,
    ])
  if (!asked.horizon) throw refuse('input.horizon', 'Say by when it is to be reached.', ['a date'])
  const directory = await loadDirectory(ctx)
  return {
    title,
    purpose: textOf(asked.purpose, 'purpose') ?? '',
    parentId: asked.parent ? idOf(asked.parent, 'input.parent') : null,
    sponsorId: asked.sponsor ?? null,
    horizon: asked.horizon,
    kind: asked.kind ?? 'COMMITTED',
    weight: asked.weight ?? 0,
    isCritical: asked.isCritical ?? false,
    kpis: (asked.kpis ?? []).map((link, at) => kpiOf(directory, link, at)),
    work: (asked.work ?? []).map((link, at) => workOf(directory, link, at)),
  }
}

function kpiOf(directory: DirectoryRows, link: KpiLinkQuestion, at: number): ObjectiveKpi {
  const prefix = `input.kpis.${at}.`
  const { kpi, variant, scope } = chooseSubject(directory, link, prefix)
  const rationale = textOf(link.rationale, `kpis.${at}.rationale`) ?? ''
  return { kpi: kpi.code, variant: variant.code, scope, weight: link.weight, rationale }
}

function workOf({ services }: DirectoryRows, link: WorkLinkQuestion, at: number): WorkLink {
  const { kind, strength, share } = link
  const item = textOf(link.item, `work.${at}.item`) ?? ''
  if (kind === 'SERVICE' && !services.some(({ code }) => code === item))
    throw unknownName(`input.work.${at}.item`, 'service', {
      sent: item,
      known: services.map(({ code }) => code),
    })
  return { kind, item, share: share ?? 1, strength }
}

function demandNoFaults(...about: Parameters<typeof objectiveFaults>): void {
  const faults = objectiveFaults(...about)
  if (faults.length === 0) return
  throw new Invalid(
    `This objective cannot be: ${faults.map(({ fault }) => fault).join('; ')}.`,
    faults.map(({ field, fault }) => ({
      argument: `input.${field}`,
      message: `It cannot be: ${fault}.`,
      allowed: [],
    })),
  )
}
