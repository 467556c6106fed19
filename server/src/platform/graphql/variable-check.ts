import type { ApolloServerPlugin } from '@apollo/server'
import type { Ctx } from '../context.js'
import { checkWrittenText } from './check-text.js'
import { checkVariables } from './check-variables.js'

/** Refuses variables that do not fit the operation, and text that fits nowhere, before it is executed. */
export const variableCheck: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, document }) {
        if (!operation) return
        // What is written into a question is looked for, and kept nowhere.
        const written = operation.operation === 'mutation' ? checkWrittenText(document) : null
        if (written) throw written
        const [first] = checkVariables(schema, operation, request.variables ?? {})
        if (first) throw first
      },
    }
  },
}
