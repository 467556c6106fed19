import type { ApolloServerPlugin } from '@apollo/server'
import { type FragmentDefinitionNode, GraphQLError, Kind } from 'graphql'
import type { Ctx } from '../../context.js'
import { type Cost, measureCost } from './measure-cost.js'

/** The most objects that one question may bring. */
export const MOST_NODES = 20_000

/**
 * Measures each question before it is executed, variables included, and refuses what would bring
 * too much. Every answer tells what it cost, under `extensions.cost`.
 */
export const costCheck: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    let cost: Cost | undefined
    return {
      async didResolveOperation({ schema, operation, document, request, contextValue }) {
        if (!operation) return
        const fragments: Record<string, FragmentDefinitionNode> = {}
        for (const each of document.definitions)
          if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each
        cost = measureCost({ schema, operation, fragments, variables: request.variables ?? {} })
        if (cost.nodes > MOST_NODES) throw tooDear(cost)
        contextValue.spend?.(cost.nodes)
      },
      async willSendResponse({ response: { body } }) {
        if (!cost || body.kind !== 'single') return
        const told = { cost: { nodes: cost.nodes, limit: MOST_NODES } }
        body.singleResult.extensions = { ...body.singleResult.extensions, ...told }
      },
    }
  },
}

function tooDear({ nodes, dearest, cheaper }: Cost): GraphQLError {
  const inWords = (count: number) => count.toLocaleString('en-GB')
  const asked = `This may bring ${inWords(nodes)} objects; at most ${inWords(MOST_NODES)} are brought at once.`
  const smaller = cheaper.length > 0 ? `a smaller page with ${cheaper.join(' or ')}, or for ` : ''
  return new GraphQLError(
    `${asked} Most of them are in ${dearest}: ask for ${smaller}that part by a question of its own.`,
    {
      extensions: {
        code: 'TOO_LARGE',
        argument: 'query',
        allowed: [`at most ${MOST_NODES} objects`],
        http: { status: 400 },
      },
    },
  )
}
