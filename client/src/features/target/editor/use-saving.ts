import {
  DraftMotionDocument,
  EditMotionDocument,
  type MotionInput,
  ProposeMotionDocument,
} from '@steerboard/schema'
import { computed, ref } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

export interface Saved {
  id: string
  revision: number
}

/** Saves a motion as a draft, new or again, and brings it before the committee. */
export function useSaving(found: Saved | undefined) {
  const saved = ref(found)
  const drafting = useMutation(DraftMotionDocument)
  const editing = useMutation(EditMotionDocument)
  const proposing = useMutation(ProposeMotionDocument)
  const all = [drafting, editing, proposing]

  async function save(input: MotionInput): Promise<Saved | undefined> {
    for (const { failure } of all) failure.value = undefined
    const motion = saved.value
      ? (await editing.run({ ...saved.value, input }))?.editMotion
      : (await drafting.run({ input }))?.draftMotion
    if (motion) saved.value = { id: motion.id, revision: motion.revision }
    return motion && saved.value
  }
  async function propose(input: MotionInput): Promise<string | undefined> {
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
