import type { TargetMotionSubject } from '../../../domain/target/target-subject.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import type { Ctx } from '../../../platform/context.js'
import type { Desk, Motion, MotionAnswer, ToldMotion } from '../../motion/index.js'
import { type AgreedTarget, loadVersions, loadWaivers } from '../stores/target.store.js'
import { type TargetContent, targetMotion } from '../target-content.js'
import { type AboutAnswer, describeAbout } from './about.js'
import { subjectInWords } from './subject-in-words.js'
import { describeTerms, type TermsAnswer } from './terms-answer.js'
import { describeVersion, type VersionAnswer } from './version-answer.js'

/** What targets add to the answer of a motion. */
export interface TargetFacts {
  about: AboutAnswer
  target: VersionAnswer | null
  terms: TermsAnswer | null
  kind: TargetKind | null
  contractReference: string | null
  result: VersionAnswer | null
}

const titles: Record<TargetMotionSubject, string> = {
  SET: 'Target for',
  OPT_OUT: 'No target for',
  END: 'End of the target for',
  WAIVE: 'Waiver of the target for',
}

/** A motion about targets as minutes tell it. */
export type TargetMotionAnswer = MotionAnswer & TargetFacts

/** Motions about targets in words, with the targets that they name and those that came of them. */
export async function tellTargets(
  ctx: Ctx,
  motions: readonly Motion<TargetContent>[],
  desk: Desk,
): Promise<Map<number, ToldMotion>> {
  const [versions, waivers] = await Promise.all([loadVersions(ctx), loadWaivers(ctx)])
  const told = (found: AgreedTarget | undefined) =>
    found ? describeVersion(found, waivers, desk) : null
  return new Map(
    motions.map(stored => {
      const motion = targetMotion(stored)
      const { id, kpi, terms, kind, contractReference, versionId } = motion
      const about = describeAbout(motion, desk.directory)
      const own: TargetFacts = {
        ...{ about, kind, contractReference },
        terms: terms && describeTerms(terms, about.unit),
        target: told(versions.find(version => version.id === versionId)),
        result: told(versions.find(({ motionId }) => motionId === id)),
      }
      const title = `${titles[motion.subject]} ${about.kpiName}, ${about.scope.label}`
      const inWords = subjectInWords(motion, desk)
      const link = `/targets/kpi/${kpi}`
      return [id, { title, inWords, facts: [], link, editor: '/targets/propose', own }]
    }),
  )
}
