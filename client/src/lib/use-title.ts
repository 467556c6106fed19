import { watchEffect } from 'vue'

/** Keeps the document's title: what is shown first, the product last. */
export function useTitle(title: () => string | undefined): void {
  watchEffect(() => {
    const shown = title()
    document.title = shown ? `${shown} · Steerboard` : 'Steerboard'
  })
}
