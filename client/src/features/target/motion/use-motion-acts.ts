import {
  CommentOnMotionDocument,
  DecideMotionDocument,
  ProposeMotionDocument,
  type VoteChoice,
  VoteOnMotionDocument,
  WithdrawMotionDocument,
} from '@steerboard/schema'
import { computed } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

/** What can be done with a motion that one looks at; the page renews itself by what comes back. */
export function useMotionActs(seen: () => { id: string; revision: number }) {
  const proposing = useMutation(ProposeMotionDocument)
  const commenting = useMutation(CommentOnMotionDocument)
  const voting = useMutation(VoteOnMotionDocument)
  const deciding = useMutation(DecideMotionDocument)
  const withdrawing = useMutation(WithdrawMotionDocument)
  const all = [proposing, commenting, voting, deciding, withdrawing]
  /** A failure is told until something else is tried. */
  const afresh = () => {
    for (const { failure } of all) failure.value = undefined
    const { id, revision } = seen()
    return { id, revision }
  }
  return {
    propose: () => proposing.run(afresh()),
    comment: (text: string) => commenting.run({ id: afresh().id, text }),
    vote: (choice: VoteChoice) => voting.run({ id: afresh().id, choice }),
    decide: (minutes: string) =>
      deciding.run({ ...afresh(), ...(minutes && { minuteReference: minutes }) }),
    withdraw: (reason: string) => withdrawing.run({ ...afresh(), ...(reason && { reason }) }),
    failure: computed(() => all.map(({ failure }) => failure.value).find(Boolean)),
    isRunning: computed(() => all.some(({ isRunning }) => isRunning.value)),
  }
}
