import * as oidc from 'openid-client'
import { NotByProvider } from './provider.js'

export interface ProviderSettings {
  issuer: URL
  clientId: string
  clientSecret: string
  /** Scopes to ask for, with spaces between. */
  scope: string
  /** As people call it, for the button. */
  name: string
  /** The claim that names groups. */
  groupsClaim: string
  /** Where the page is, without a slash at the end. */
  baseUrl: string
}

const TIMEOUT_SECONDS = 10
const CLOCK_TOLERANCE_SECONDS = 30
/** Metadata changes seldom; keys are fetched again by themselves when an unknown one is used. */
const DISCOVERED_FOR_MS = 3_600_000
const MOST_BYTES = 1024 * 1024

/** What the provider says of itself, asked for once an hour. It is not kept that it was away. */
export function createDiscovery(settings: ProviderSettings) {
  let kept: { until: number; configuration: Promise<oidc.Configuration> } | undefined
  return async (now: Date): Promise<oidc.Configuration> => {
    if (!kept || kept.until < now.getTime()) {
      const configuration = discover(settings)
      kept = { until: now.getTime() + DISCOVERED_FOR_MS, configuration }
      configuration.catch(() => {
        kept = undefined
      })
    }
    return kept.configuration
  }
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const options = { [oidc.customFetch]: limitedFetch, timeout: TIMEOUT_SECONDS }
  // Over http only on this very machine: the configuration refuses it for any other.
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  try {
    const found = await oidc.discovery(issuer, clientId, clientSecret, undefined, {
      ...options,
      execute,
    })
    const told = found.serverMetadata()
    const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS }
    const configuration = new oidc.Configuration(
      told,
      clientId,
      metadata,
      authenticationFor(told, clientSecret),
    )
    configuration.timeout = TIMEOUT_SECONDS
    configuration[oidc.customFetch] = limitedFetch
    if (issuer.protocol === 'http:') oidc.allowInsecureRequests(configuration)
    // Else a token that came over TLS would be believed without its signature.
    oidc.enableNonRepudiationChecks(configuration)
    return configuration
  } catch (error) {
    throw new NotByProvider('away', `discovery failed: ${(error as Error).message}`)
  }
}

/** As the provider wants it; where it does not say, the standard has Basic. */
function authenticationFor(told: Readonly<oidc.ServerMetadata>, secret: string): oidc.ClientAuth {
  const methods = told.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return methods.includes('client_secret_basic')
    ? oidc.ClientSecretBasic(secret)
    : oidc.ClientSecretPost(secret)
}

/** An answer without end would fill the memory. */
const limitedFetch: oidc.CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit)
  let count = 0
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count += chunk.byteLength
      if (count > MOST_BYTES) controller.error(new Error('The provider answered with too much.'))
      else controller.enqueue(chunk)
    },
  })
  const body = response.body?.pipeThrough(limit) ?? null
  const { status, statusText, headers } = response
  return new Response(body, { status, statusText, headers })
}
