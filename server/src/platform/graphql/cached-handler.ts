import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../context.js'
import { type Answer, AnswerCache, type AnswerKey, nameOf } from './answer-cache.js'
import type { KeptQuestion } from './posted-question.js'

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export interface CachedHandlerOptions {
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Ctx>
  /** Names the state of everything that answers are made from. */
  versionOf(ctx: Ctx): Promise<string>
  /** Names the words of a body; null where its answer is not a function of them. */
  questionOf(body: unknown): KeptQuestion | null
}

/** Answers from the bytes of an equal question where the data and the minute are the same. */
export function cachedHandler(execute: Handler, options: CachedHandlerOptions): Handler {
  const cache = new AnswerCache()
  return async (request, reply) => {
    const question = options.questionOf(request.body)
    const key = question && (await keyOf({ request, reply, question }, options))
    if (!key) {
      void reply.header('cache-status', 'steerboard; fwd=bypass')
      return execute(request, reply)
    }
    let own: Answer | undefined
    const shared = await cache.answer(nameOf(key), async () => {
      own = await takenFrom(execute, request, reply)
      return isShareable(own) ? own : null
    })
    // RFC 9211; whoever waited for an answer that another asker had asked for was given a kept one.
    void reply.header('cache-status', `steerboard; ${own ? 'fwd=miss' : 'hit'}`)
    if (!shared) return own?.body
    void reply.header('etag', shared.etag)
    if (isKnownToAsker(request, shared.etag)) return reply.code(304).send()
    void reply.code(shared.status).header('content-type', shared.contentType)
    return shared.bytes
  }
}

/** Who already holds these bytes needs none. */
function isKnownToAsker({ headers }: FastifyRequest, etag: string): boolean {
  const held = headers['if-none-match']
  return held?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag) ?? false
}

/** Null where the database cannot say in which state it is: the question itself will say why. */
async function keyOf(
  {
    request,
    reply,
    question,
  }: { request: FastifyRequest; reply: FastifyReply; question: KeptQuestion },
  { contextOf, versionOf }: CachedHandlerOptions,
): Promise<AnswerKey | null> {
  const ctx = await contextOf(request, reply)
  const version = await versionOf(ctx).catch(() => null)
  if (version === null) return null
  const accept = String(request.headers.accept ?? '')
  const audience = audienceOf(ctx, question)
  return { audience, version, now: ctx.now, accept, question: question.name }
}

/** Who sees the same and may read the same is given the same, but for what is said to each alone. */
function audienceOf({ actor, audience = '' }: Ctx, { keeping }: KeptQuestion): string {
  if (audience !== '' && keeping === 'SHARED') return audience
  return `${audience}/${actor.kind}/${actor.id}`
}

async function takenFrom(
  execute: Handler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const body = String(await execute(request, reply))
  const contentType = String(reply.getHeader('content-type'))
  return { status: reply.statusCode, contentType, body }
}

/** Errors are worked out anew each time; some of them pass. */
const isShareable = ({ status, body }: Answer): boolean =>
  status === 200 && body.startsWith('{"data"')
