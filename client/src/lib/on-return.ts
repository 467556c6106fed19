import { onScopeDispose } from 'vue'

/** Calls `ask` when the reader comes back to the page, or the page back to the network. */
export function onReturn(ask: () => void): void {
  const returned = () => {
    if (document.visibilityState === 'visible') ask()
  }
  document.addEventListener('visibilitychange', returned)
  addEventListener('online', returned)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', returned)
    removeEventListener('online', returned)
  })
}
