import type { Language } from '@steerboard/schema'
import { watch } from 'vue'
import { isLanguage, language, tagOf } from '../format/language.js'
import type { Viewer } from './viewer.js'

const key = 'steerboard.language'

/** Writes everything in this language from now on, and remembers it for the next visit. */
export function setLanguage(chosen: Language): void {
  language.value = chosen
  document.documentElement.lang = tagOf(chosen)
  try {
    localStorage.setItem(key, chosen)
  } catch {
    // The language is applied; only its memory is missing, and the server has it too.
  }
}

/** The page begins as it was left, before the server has said who is looking. */
export function applyStoredLanguage(): void {
  try {
    const stored = localStorage.getItem(key)
    if (isLanguage(stored)) setLanguage(stored)
  } catch {
    // Storage can be forbidden; the server says it a moment later.
  }
}

/** Follows what the person who is signed in has chosen. */
export function useLanguageOf(viewer: Viewer): void {
  watch(viewer, who => {
    if (who) setLanguage(who.person?.language ?? 'EN_GB')
  })
}
