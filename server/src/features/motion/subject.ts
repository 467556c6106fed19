import type { Grain } from '../../domain/calendar/period.js'
import type { MotionSubject } from '../../domain/motion/motion-subject.js'
import type { Ctx, Place } from '../../platform/context.js'
import type { Desk } from './answer/desk.js'
import type { Motion, MotionContent } from './motion.js'

/** Who approved a motion, and where the minutes have it. */
export interface Approval {
  approvedBy: string
  minuteReference: string | null
}

/** A line of what a motion proposes, such as `Weight: 30`, and what it is instead of. */
export interface MotionFact {
  label: string
  text: string
  /** What holds, or held, until then; absent or null: the motion leaves it as it is, or it is new. */
  before?: string | null
}

/** What a motion says, in words. */
export interface ToldMotion {
  /** What it is about, such as `Target for first contact resolution, E-mail`. */
  title: string
  /** What it proposes, such as `at least 75%`. */
  inWords: string
  /** The same at length, for a page that knows nothing of the subject. */
  facts: readonly MotionFact[]
  /** Path of the page of what it is about; null: none. */
  link: string | null
  /** Path of the page where such a motion is written; null: none. */
  editor: string | null
  /** What the slice adds to the answer for its own GraphQL fields. */
  own?: object
}

/** What a slice says about the motions that it brings before the committee. */
export interface SubjectRules<C> {
  subjects: readonly MotionSubject[]
  /** Where it is proposed; null: in the organisation as a whole. */
  placeOf(ctx: Ctx, motion: MotionContent<C>): Promise<Place | null>
  /** The grain of periods that it judges: one that reaches into those that are over needs a decision. */
  grainOf(motion: MotionContent<C>): Grain
  /** Approvals of the same name follow each other. */
  lockOf(motion: MotionContent<C>): string
  /** What has to hold when it is proposed, and still when it is approved. Throws what is in the way. */
  demandSound?(tx: Ctx, motion: Motion<C>): Promise<void>
  /** Does what it says, in the transaction of its approval. */
  takeEffect(tx: Ctx, motion: Motion<C>, approval: Approval): Promise<void>
  /** Said where the database finds at the approval that another one came in between. */
  overtaken: string
  /** Tells motions of these subjects, each under its id. */
  tell(ctx: Ctx, motions: readonly Motion<C>[], desk: Desk): Promise<Map<number, ToldMotion>>
}

const bySubject = new Map<MotionSubject, SubjectRules<unknown>>()

/** Registers what motions of these subjects mean; once, where a slice is loaded. */
export function defineSubject<C>(rules: SubjectRules<C>): SubjectRules<C> {
  for (const subject of rules.subjects) bySubject.set(subject, rules as SubjectRules<unknown>)
  return rules
}

/** What the motions of a subject mean. */
export function rulesOf({ subject }: Pick<MotionContent, 'subject'>): SubjectRules<unknown> {
  const rules = bySubject.get(subject)
  if (!rules) throw new Error(`No slice has said what a motion of ${subject} means`)
  return rules
}

/** Tells motions of any subject, each under its id. */
export async function tellMotions(
  ctx: Ctx,
  motions: readonly Motion[],
  desk: Desk,
): Promise<Map<number, ToldMotion>> {
  const bySlice = Map.groupBy(motions, rulesOf)
  const told = await Promise.all(
    [...bySlice].map(([rules, theirs]) => rules.tell(ctx, theirs, desk)),
  )
  return new Map(told.flatMap(each => [...each]))
}
