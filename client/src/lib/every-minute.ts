import { onScopeDispose } from 'vue'

/** Calls `ask` once a minute while the page is seen. */
export function everyMinute(ask: () => void): void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') ask()
  }, 60_000)
  onScopeDispose(() => clearInterval(timer))
}
