import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CannotRun } from '../errors.js'
import { EXPLORER_POLICY } from './security-headers.js'

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/

/** The built client: hashed files are kept for ever, the page itself is asked for each time. */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CannotRun(
      `The client is not built: ${join(folder, 'index.html')} is missing.`,
      'Build it with npm start, or with: npx pnpm@12.21.0 run build',
    )
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', HASHED.test(path) ? FOREVER : ASK_AGAIN)
    },
  })
  for (const url of ['/explorer', '/explorer/q/:slug'])
    app.get(url, async (_, reply) =>
      reply.header('content-security-policy', EXPLORER_POLICY).sendFile('explorer.html'),
    )
  app.setNotFoundHandler(async (request, reply) => {
    if (isPage(request)) return reply.sendFile('index.html')
    return reply
      .code(404)
      .send({ error: 'There is nothing at this address.', requestId: request.id })
  })
}

/** Addresses inside the page are known to the client's router alone. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '/'
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const wantsPage = (request.headers.accept ?? '').includes('text/html')
  return isRead && wantsPage && extname(path) === '' && !path.startsWith('/graphql')
}
