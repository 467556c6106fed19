import { onScopeDispose, type Ref, ref } from 'vue'

/**
 * A panel that a button opens: Escape closes it and gives the focus back to the button; so does
 * pointing at, or moving to, anything outside of it.
 */
export function usePanel(
  root: Readonly<Ref<HTMLElement | null>>,
  button: Readonly<Ref<HTMLElement | null>>,
): Ref<boolean> {
  const isOpen = ref(false)
  function close(event: Event) {
    if (!isOpen.value) return
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return
      button.value?.focus()
    } else if (root.value?.contains(event.target as Node)) return
    isOpen.value = false
  }
  const events = ['keydown', 'pointerdown', 'focusin'] as const
  for (const event of events) document.addEventListener(event, close)
  onScopeDispose(() => {
    for (const event of events) document.removeEventListener(event, close)
  })
  return isOpen
}
