import 'reflect-metadata'
import { type GraphQLSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { KpiResolver } from './features/kpi/graphql/kpi.resolver.js'
import { OrganisationResolver } from './features/kpi/graphql/organisation.resolver.js'

/** Every resolver of the API; a new slice adds its own here. */
const resolvers = [OrganisationResolver, KpiResolver] as const

const ABOUT_QUERIES =
  'Questions about KPIs. Every answer is a function of the question, the state of the measure ledger and the time; ask with `asOf` to read it again as it was.'

/** The schema that the server serves. */
export function buildContract(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false })
  const query = schema.getQueryType()
  // The root type is not a class that a decorator could describe.
  if (query) query.description = ABOUT_QUERIES
  return schema
}

/** The schema as text: `schema/schema.graphql` must be equal to it. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(schema)}\n`
