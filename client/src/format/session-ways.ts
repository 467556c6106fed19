import type { SessionWay } from '@steerboard/schema'

export const sessionWayNames: Record<SessionWay, string> = {
  LINK: 'by a link',
  PASSWORD: 'by password',
  PROVIDER: 'by the organisation’s sign-in',
  DEMO: 'by a click',
  SET_UP: 'by setting up',
}
