import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { groupsIn } from '../../../domain/access/groups.js'
import { createDiscovery, type ProviderSettings } from './discover.js'
import { type Flow, NotByProvider, type Provider, type ProviderSays } from './provider.js'

const CALLBACK_PATH = '/auth/provider/callback'
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** The provider of these settings; it is asked for nothing before somebody signs in. */
export function openProvider(settings: ProviderSettings): Provider {
  const discovered = createDiscovery(settings)
  const back = new URL(CALLBACK_PATH, settings.baseUrl)
  const keys = createKeys()
  return {
    name: settings.name,
    async begin(now) {
      const flow: Flow = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(await discovered(now), {
        redirect_uri: back.href,
        scope: settings.scope,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      })
      return { url, flow }
    },
    async finish(now, cameTo, flow) {
      const at = new URL(back)
      at.search = cameTo.search
      try {
        return await complete(await discovered(now), at, { flow, settings })
      } catch (error) {
        throw problemOf(error)
      }
    },
    async leaveBy(now, idToken) {
      const configuration = await discovered(now)
      if (!configuration.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${settings.baseUrl}/sign-in`,
      }).href
    },
    async whoLeft(now, logoutToken) {
      const { issuer, jwks_uri } = (await discovered(now)).serverMetadata()
      const verified = await jwtVerify(logoutToken, keys(jwks_uri ?? ''), {
        issuer,
        audience: settings.clientId,
        clockTolerance: 30,
        requiredClaims: ['iat', 'events'],
        maxTokenAge: '5 minutes',
      }).catch((error: Error) => {
        throw new NotByProvider('invalid', `logout token: ${error.message}`)
      })
      const { events, nonce, sub, sid } = verified.payload
      const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events
      if (!isLogout || nonce !== undefined || (!sub && typeof sid !== 'string'))
        throw new NotByProvider('invalid', 'logout token: not one of the standard')
      return { issuer, subject: sub ?? null, sid: typeof sid === 'string' ? sid : null }
    },
  }
}

/** The keys of an address, fetched when they are needed and kept. */
function createKeys() {
  const known = new Map<string, ReturnType<typeof createRemoteJWKSet>>()
  return (address: string) => {
    const keys = known.get(address) ?? createRemoteJWKSet(new URL(address))
    known.set(address, keys)
    return keys
  }
}

async function complete(
  configuration: oidc.Configuration,
  at: URL,
  { flow, settings }: { flow: Flow; settings: ProviderSettings },
): Promise<ProviderSays> {
  const tokens = await oidc.authorizationCodeGrant(configuration, at, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || !tokens.id_token) throw new NotByProvider('invalid', 'there is no ID token')
  // The library asks for it where there are several audiences; one that names another is wrong too.
  if (claims.azp !== undefined && claims.azp !== settings.clientId)
    throw new NotByProvider('invalid', 'the ID token is for somebody else (azp)')
  const all = { ...(await moreThan(configuration, claims, { tokens, settings })), ...claims }
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textIn(all, 'name') ?? textIn(all, 'preferred_username'),
    email: textIn(all, 'email'),
    isEmailVerified: all.email_verified === true,
    groups: groupsIn(all, settings.groupsClaim),
    idToken: tokens.id_token,
    sid: textIn(claims, 'sid'),
  }
}

/** What the ID token does not say may be told at the address for it. */
async function moreThan(
  configuration: oidc.Configuration,
  claims: oidc.IDToken,
  { tokens, settings }: { tokens: oidc.TokenEndpointResponse; settings: ProviderSettings },
): Promise<Record<string, unknown>> {
  const isAll = claims.email !== undefined && groupsIn(claims, settings.groupsClaim)?.length !== 0
  if (isAll || !configuration.serverMetadata().userinfo_endpoint) return {}
  return oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
}

function textIn(claims: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = claims[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Errors of the library may hold what was in tokens: only their kind goes on. */
function problemOf(error: unknown): NotByProvider {
  if (error instanceof NotByProvider) return error
  if (error instanceof oidc.AuthorizationResponseError)
    return new NotByProvider(error.error === 'access_denied' ? 'refused' : 'away', error.error)
  if (error instanceof oidc.ResponseBodyError) return new NotByProvider('invalid', error.error)
  const { message = '', code, name } = error as { message?: string; code?: string; name?: string }
  const detail = [name, code, message].filter(Boolean).join(' ')
  const isAway = code === 'OAUTH_TIMEOUT' || error instanceof TypeError || isServerError(error)
  return new NotByProvider(isAway ? 'away' : 'invalid', detail)
}

const isServerError = (error: unknown): boolean => {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Response && cause.status >= 500
}
