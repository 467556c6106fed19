import { onScopeDispose, ref } from 'vue'

const store = 'steerboard.keys'

const stored = (): boolean => {
  try {
    return localStorage.getItem(store) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys do something: people who dictate or tremble can switch them off (WCAG 2.1.4). */
export const areKeysOn = ref(stored())

export function setKeys(isOn: boolean): void {
  areKeysOn.value = isOn
  try {
    localStorage.setItem(store, isOn ? 'on' : 'off')
  } catch {
    // It holds for this visit.
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null

/** Single keys of a page, while nobody types and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const pressed = (event: KeyboardEvent) => {
    if (!areKeysOn.value || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', pressed)
  onScopeDispose(() => document.removeEventListener('keydown', pressed))
}
