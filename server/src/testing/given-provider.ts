import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export interface GivenAccount {
  name: string
  email: string
  isEmailVerified?: boolean
  groups?: readonly string[]
}

export interface GivenProvider {
  issuer: string
  /** Who sits before the browser there, from now on; null: nobody signs in, they break off. */
  sits(subject: string | null): void
  accounts: Map<string, GivenAccount>
  stop(): Promise<void>
}

export const CLIENT = { id: 'steerboard', secret: 'a secret that only the two of them know' }

/**
 * A real provider (node-oidc-provider) on loopback. Whoever sits before it signs in without a form;
 * all else is as anywhere.
 */
export async function givenProvider(baseUrl: string): Promise<GivenProvider> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const accounts = new Map<string, GivenAccount>()
  let sitting: string | null = null
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${baseUrl}/auth/provider/callback`],
        post_logout_redirect_uris: [`${baseUrl}/sign-in`],
        backchannel_logout_uri: `${baseUrl}/auth/provider/backchannel-logout`,
        backchannel_logout_session_required: true,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    cookies: { keys: ['for tests'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    async findAccount(_, subject) {
      const account = accounts.get(subject)
      if (!account) return undefined
      const { name, email, isEmailVerified = true, groups } = account
      return {
        accountId: subject,
        claims: async () => ({
          sub: subject,
          name,
          email,
          email_verified: isEmailVerified,
          groups,
        }),
      }
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  // It says on the console that it is meant for development on http; so it is.
  provider.on('server_error', () => {})
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const result = sitting
      ? { login: { accountId: sitting } }
      : { error: 'access_denied', error_description: 'They broke off' }
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })
  return {
    issuer,
    accounts,
    sits: subject => {
      sitting = subject
    },
    stop: () => closed(server),
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}
