/** What came to and left the open work between two moments. */
export interface BacklogFlows {
  opened: number
  resolved: number
  reopened: number
  cancelled: number
}

/** The open work that must be there after these flows; anything else is a fault in the data. */
export const backlogAfter = (
  before: number,
  { opened, resolved, reopened, cancelled }: BacklogFlows,
): number => before + opened - resolved + reopened - cancelled
