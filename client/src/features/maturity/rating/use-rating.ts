import {
  AnswerMaturityItemDocument,
  HandInMaturityRatingDocument,
  MaturityRatingDocument,
} from '@steerboard/schema'
import { computed, ref, watch } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'
import { useQuery } from '../../../lib/use-query.js'
import { type Answer, doneOf, type Rating, stepsOf } from './steps.js'

/** One's own assessment: what is changed is shown at once and saved in the order of changing. */
export function useRating(round: () => string) {
  const query = useQuery(MaturityRatingDocument, () => ({ round: round() }))
  const handing = useMutation(HandInMaturityRatingDocument)
  const { answers, take, answer, saveAll, isSaved, saveFailure } = useAnswers(round)
  const rating = ref<Rating>()

  function show(given: Rating) {
    rating.value = given
    take(given.answers)
  }
  watch(
    query.data,
    data => {
      if (data && rating.value?.round.id !== data.maturityRating.round.id) show(data.maturityRating)
    },
    { immediate: true },
  )

  async function handIn() {
    if (!(await saveAll())) return
    const done = await handing.run({ round: round() })
    if (done) show(done.handInMaturityRating)
  }

  const done = computed(() =>
    rating.value ? doneOf(rating.value, answers.value) : new Set<string>(),
  )
  const steps = computed(() => stepsOf(rating.value?.items ?? []))
  return {
    ...{ rating, answers, answer, done, steps, saveAll, isSaved, saveFailure, handIn },
    handFailure: handing.failure,
    isHandingIn: handing.isRunning,
    failure: query.failure,
    retry: query.retry,
  }
}

/** Answers by item, each saved as soon as the one before is. */
function useAnswers(round: () => string) {
  const saving = useMutation(AnswerMaturityItemDocument)
  const answers = ref(new Map<string, Answer>())
  /** What is still to be saved: the newest of each item. */
  const unsaved = ref(new Map<string, Answer>())

  const take = (given: readonly Answer[]) => {
    answers.value = new Map(given.map(each => [each.item, each]))
  }
  function answer(given: Answer) {
    answers.value.set(given.item, given)
    unsaved.value.set(given.item, given)
    void saveAll()
  }

  let running: Promise<boolean> | undefined
  /** Resolves with whether everything is saved. */
  function saveAll(): Promise<boolean> {
    running ??= saveInTurn().finally(() => {
      running = undefined
    })
    return running
  }
  async function saveInTurn(): Promise<boolean> {
    for (;;) {
      const next = unsaved.value.values().next().value
      if (!next) return true
      if (!(await saving.run({ input: { round: round(), ...next } }))) return false
      if (unsaved.value.get(next.item) === next) unsaved.value.delete(next.item)
    }
  }
  const isSaved = computed(() => unsaved.value.size === 0)
  return { answers, take, answer, saveAll, isSaved, saveFailure: saving.failure }
}
