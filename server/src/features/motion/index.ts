/**
 * Motions before the committee, about anything. A slice brings a subject of its own so:
 *
 * 1. A line in `domain/motion/motion-subject.ts`: its name, and what its approval does.
 * 2. `defineSubject<Content>({ subjects, placeOf, grainOf, lockOf, takeEffect, overtaken, tell })`
 *    in a file that the slice's `index.ts` and its drafting verb import (`features/target/target-subject.ts`
 *    is an example). `Content` is what the motion adds, stored as JSON; `takeEffect` writes what was
 *    decided in the transaction of the approval; `tell` says motions in words: `title`, `inWords`,
 *    `facts` (label and text, for the page of the motion), `link`, and with `own` what fields that the
 *    slice adds to `Motion` read.
 * 3. A verb that checks what is asked and calls `draftMotion(ctx, async tx => ({ subject, about,
 *    content, answersId, reviewDate, ...(await chooseCommon(tx, asked)) }))`, and one for `editMotion`;
 *    `about` names the thing, such as `objective/3`. Proposing, comments, votes, closing and withdrawal
 *    are the same for all.
 * 4. Guards of its tables with `guardStep` of `platform/guards.ts`, in `after-migrate.ts`: `keepHistory(tables)` for what is only
 *    added to, and a trigger with `guard_decided()` before insert on each table with a `motion_id`.
 */
export { actingPerson } from './acting-person.js'
export { type Desk, loadDesk } from './answer/desk.js'
export type { MotionAnswer } from './answer/motion-answer.js'
export { commentOnMotion } from './comment-on-motion.js'
export { decideMotion } from './decide-motion.js'
export { findMotion } from './demand-motion.js'
export { draftMotion, editMotion } from './draft-motion.js'
export { findOpenMotions } from './find-open-motions.js'
export { installMotionGuards } from './guards/guards.store.js'
export { keepHistory } from './guards/history.js'
export type { Motion, MotionContent } from './motion.js'
export {
  type Common,
  type CommonQuestion,
  chooseAnswered,
  chooseCommon,
} from './propose/choose-common.js'
export { idOf } from './propose/id-of.js'
export { textOf } from './propose/text-of.js'
export { proposeMotion } from './propose-motion.js'
export { readCommittee } from './read-committee.js'
export { readMotion } from './read-motion.js'
export { readMotions } from './read-motions.js'
export { motionRights } from './rights.js'
export { motionRowRules } from './row-rules.js'
export { setCommitteeRules } from './set-committee-rules.js'
export { type Approval, defineSubject, type MotionFact, type ToldMotion } from './subject.js'
export { voteOnMotion } from './vote-on-motion.js'
export { withdrawMotion } from './withdraw-motion.js'
