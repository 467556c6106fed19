import type { ApolloServerPlugin } from '@apollo/server'
import type { Ctx } from '../context.js'
import { checkVariables } from './check-variables.js'

/** Refuses variables that do not fit the operation, before it is executed. */
export const variableCheck: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request }) {
        if (!operation) return
        const [first] = checkVariables(schema, operation, request.variables ?? {})
        if (first) throw first
      },
    }
  },
}
