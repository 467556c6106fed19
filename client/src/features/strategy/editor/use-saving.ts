import {
  DraftObjectiveDocument,
  EditObjectiveDocument,
  type ObjectiveInput,
  ProposeObjectiveDocument,
} from '@steerboard/schema'
import { computed, ref } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

export interface Saved {
  id: string
  revision: number
}

/** Saves an objective as a draft, new or again, and brings it before the committee. */
export function useSaving(found: Saved | undefined) {
  const saved = ref(found)
  const drafting = useMutation(DraftObjectiveDocument)
  const editing = useMutation(EditObjectiveDocument)
  const proposing = useMutation(ProposeObjectiveDocument)
  const all = [drafting, editing, proposing]

  async function save(input: ObjectiveInput): Promise<Saved | undefined> {
    for (const { failure } of all) failure.value = undefined
    const motion = saved.value
      ? (await editing.run({ ...saved.value, input }))?.editObjective
      : (await drafting.run({ input }))?.draftObjective
    if (motion) saved.value = { id: motion.id, revision: motion.revision }
    return motion && saved.value
  }
  async function propose(input: ObjectiveInput): Promise<string | undefined> {
    const motion = await save(input)
    return motion && (await proposing.run({ ...motion }))?.proposeMotion.id
  }
  return {
    saved,
    save,
    propose,
    failure: computed(() => all.map(({ failure }) => failure.value).find(Boolean)),
    isRunning: computed(() => all.some(({ isRunning }) => isRunning.value)),
  }
}
