import type { ViewerQuery } from '@steerboard/schema'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { QueryState } from './use-query.js'
import { isShutOut, timesRefused } from './viewer.js'

/** Pages for those who are not signed in yet. */
const WAYS_IN = ['sign-in', 'reset', 'set-up']

/**
 * Leads whoever may not even read to the page Sign in, and from there back to the page that they
 * wanted. While it is not known whether they may, no page says that it is not open to them.
 */
export function useSignInFirst(asked: QueryState<ViewerQuery>) {
  const [route, router] = [useRoute(), useRouter()]
  const isWayIn = computed(() => WAYS_IN.includes(String(route.name)))
  const isOutside = computed(() => isShutOut(asked.data.value?.viewer))
  watch(
    [isOutside, () => route.name],
    () => {
      // Before the first page is chosen there is nothing to come back to yet.
      if (!isOutside.value || isWayIn.value || route.matched.length === 0) return
      const query = route.fullPath === '/' ? {} : { returnTo: route.fullPath }
      void router.replace({ name: 'sign-in', query })
    },
    { immediate: true },
  )
  const isInDoubt = ref(false)
  const isAsking = computed(() => asked.isLoading.value || asked.isRefreshing.value)
  watch(timesRefused, () => {
    isInDoubt.value = true
    asked.renew()
  })
  watch(isAsking, is => {
    if (!is) isInDoubt.value = false
  })
  return { isInDoubt, isShown: computed(() => isWayIn.value || !isOutside.value) }
}
