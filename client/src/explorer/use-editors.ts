import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'

/** Writes a question to the editors, in a tab of its own, and reads what stands there. */
export function useEditors() {
  const { addTab } = useGraphiQLActions()
  const queryEditor = useGraphiQL(state => state.queryEditor)
  const variableEditor = useGraphiQL(state => state.variableEditor)
  return {
    /** False until the editors are there: what is shown before would be lost. */
    isReady: queryEditor !== undefined && variableEditor !== undefined,
    show({ document, variables }: { document: string; variables: string }): void {
      addTab()
      // The new tab fills the editors with what a new tab has; ours comes after that.
      setTimeout(() => {
        queryEditor?.setValue(document)
        variableEditor?.setValue(variables)
      })
    },
    read(): { document: string; variables: string } {
      return {
        document: queryEditor?.getValue() ?? '',
        variables: variableEditor?.getValue() ?? '',
      }
    },
  }
}
