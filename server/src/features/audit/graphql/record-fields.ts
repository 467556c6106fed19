import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
} from 'graphql'
import type { Ctx } from '../../../platform/context.js'
import { Forbidden } from '../../../platform/errors.js'
import { recordDenial, recordingAttempt, recordingChange } from '../recording.js'
import { shownArguments } from '../shown-arguments.js'

type Resolve = GraphQLFieldResolver<unknown, Ctx>
type Args = Readonly<Record<string, unknown>>

/**
 * Has every mutation of the schema leave an entry, also where it is refused or fails, and every
 * question that somebody signed in is refused. No verb has to think of it.
 */
export function recordFields(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.resolve = recordedChange(field)
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    field.resolve = recordedQuestion(field)
  return schema
}

function recordedChange(field: GraphQLField<unknown, Ctx>): Resolve {
  const { name, type, extensions, resolve = defaultFieldResolver } = field
  const record = extensions.commitsItself ? recordingAttempt : recordingChange
  const noun = getNamedType(type).name
  return (source, args, ctx, info) =>
    record(
      ctx,
      intentOf(name, args),
      async tx => resolve(source, args, tx, info),
      result => subjectOf(noun, result),
    )
}

/** Only Forbidden: of people who are not signed in, every page they open would be one. */
function recordedQuestion(field: GraphQLField<unknown, Ctx>): Resolve {
  const { name, resolve = defaultFieldResolver } = field
  return async (source, args, ctx, info) => {
    try {
      return await resolve(source, args, ctx, info)
    } catch (error) {
      if (error instanceof Forbidden) recordDenial(besideSnapshot(ctx), intentOf(name, args), error)
      throw error
    }
  }
}

/** Nothing is written in the snapshot that a question is answered from. */
const besideSnapshot = (ctx: Ctx): Ctx => ({
  ...ctx,
  ...ctx.beside,
  known: undefined,
  snapshot: undefined,
})

function intentOf(action: string, args: Args) {
  const input = (args.input ?? {}) as Args
  const id = [args.id, input.id, args.person, args.kpi, input.kpi].find(isText)
  return { action, subject: id?.slice(0, 100) ?? null, details: shownArguments(args) }
}

/** `Motion 12`, by what came out. */
function subjectOf(noun: string, result: unknown): string | null {
  const { id, person } = (result ?? {}) as { id?: unknown; person?: { id?: unknown } }
  if (isId(id)) return `${noun} ${id}`
  return isId(person?.id) ? `Person ${person.id}` : null
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'
