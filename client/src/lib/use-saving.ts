import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ProposeMotionDocument } from '@steerboard/schema'
import { computed, ref } from 'vue'
import { useMutation } from './use-mutation.js'

export interface Saved {
  id: string
  revision: number
}

/** The answer of a mutation that writes a draft: the motion, under the name of the mutation. */
type Written = Record<string, Saved>

/** How drafts of one kind are written; all else about motions is the same. */
export interface DraftDocuments<Input, Drafted extends Written, Edited extends Written> {
  draft: TypedDocumentNode<Drafted, { input: Input }>
  edit: TypedDocumentNode<Edited, { id: string; revision: number; input: Input }>
}

/** Saves a motion as a draft, new or again, and brings it before the committee. */
export function useSaving<Input, Drafted extends Written, Edited extends Written>(
  found: Saved | undefined,
  documents: DraftDocuments<Input, Drafted, Edited>,
) {
  const saved = ref(found)
  const drafting = useMutation(documents.draft)
  const editing = useMutation(documents.edit)
  const proposing = useMutation(ProposeMotionDocument)
  const all = [drafting, editing, proposing]

  async function save(input: Input): Promise<Saved | undefined> {
    for (const { failure } of all) failure.value = undefined
    const answer: Written | undefined = saved.value
      ? await editing.run({ ...saved.value, input })
      : await drafting.run({ input })
    const motion = Object.values(answer ?? {})[0]
    if (motion) saved.value = { id: motion.id, revision: motion.revision }
    return motion && saved.value
  }
  async function propose(input: Input): Promise<string | undefined> {
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
