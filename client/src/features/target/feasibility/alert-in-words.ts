const severities: Record<string, string> = { CRITICAL: 'Critical', WARNING: 'Warning' }

interface Raised {
  fromLabel: string
  toLabel: string | null
  severity: string
}

/** An alert that a target would have raised: when, and until when. */
export function alertInWords({ fromLabel, toLabel, severity }: Raised): string {
  const kind = severities[severity] ?? severity
  return toLabel === null
    ? `${kind}, from ${fromLabel} until now`
    : `${kind}, from ${fromLabel} to ${toLabel}`
}
