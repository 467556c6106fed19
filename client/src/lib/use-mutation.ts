import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, useMutation as useUrqlMutation } from '@urql/vue'
import { type Ref, ref } from 'vue'
import { describeRefusal, type Failure } from './failure.js'

export interface MutationState<Data, Variables> {
  /** Resolves with the answer, or with undefined where `failure` then says why. */
  run: (variables: Variables) => Promise<Data | undefined>
  failure: Ref<Failure | undefined>
  isRunning: Ref<boolean>
}

/** One change of the server, run when the reader asks for it. */
export function useMutation<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationState<Data, Variables> {
  const mutation = useUrqlMutation<Data, Variables>(document)
  const failure = ref<Failure>()
  const isRunning = ref(false)
  const run = async (variables: Variables) => {
    isRunning.value = true
    failure.value = undefined
    const { data, error } = await mutation.executeMutation(variables)
    isRunning.value = false
    if (error) failure.value = describeRefusal(error)
    return error ? undefined : data
  }
  return { run, failure, isRunning }
}
