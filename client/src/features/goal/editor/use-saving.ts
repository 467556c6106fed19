import {
  ActivateGoalDocument,
  DraftGoalDocument,
  EditGoalDocument,
  type GoalInput,
} from '@steerboard/schema'
import { computed, ref } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

export interface Saved {
  id: string
  revision: number
}

/** Saves a goal as a draft, new or again, and makes it active. */
export function useSaving(found: Saved | undefined) {
  const saved = ref(found)
  const drafting = useMutation(DraftGoalDocument)
  const editing = useMutation(EditGoalDocument)
  const activating = useMutation(ActivateGoalDocument)
  const all = [drafting, editing, activating]

  async function save(input: GoalInput): Promise<Saved | undefined> {
    for (const { failure } of all) failure.value = undefined
    const goal = saved.value
      ? (await editing.run({ ...saved.value, input }))?.editGoal
      : (await drafting.run({ input }))?.draftGoal
    if (goal) saved.value = { id: goal.id, revision: goal.revision }
    return goal && saved.value
  }
  async function activate(input: GoalInput): Promise<Saved | undefined> {
    const draft = await save(input)
    return draft && (await activating.run({ ...draft }))?.changeGoalState
  }
  return {
    saved,
    save,
    activate,
    failure: computed(() => all.map(({ failure }) => failure.value).find(Boolean)),
    isRunning: computed(() => all.some(({ isRunning }) => isRunning.value)),
  }
}
