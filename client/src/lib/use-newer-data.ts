import { DataChangedDocument } from '@steerboard/schema'
import { useSubscription } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'

/**
 * Whether facts were recorded since the answer with this position of the ledger. Where the server
 * cannot be listened to, it stays false, and the page asks anew when the reader comes back.
 */
export function useNewerData(shown: () => string | undefined): ComputedRef<boolean> {
  const { data } = useSubscription({ query: DataChangedDocument })
  return computed(() => {
    const told = data.value?.dataChanged.ledgerPosition
    return told !== undefined && shown() !== undefined && told !== shown()
  })
}
