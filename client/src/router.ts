import { createRouter, createWebHistory, type RouteRecordRaw, type RouterHistory } from 'vue-router'
import BoardPage from './pages/BoardPage.vue'

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'board', component: BoardPage },
  { path: '/kpi/:code', name: 'kpi', component: () => import('./pages/KpiPage.vue') },
  { path: '/kpis', name: 'kpis', component: () => import('./pages/KpisPage.vue') },
  { path: '/alerts', name: 'alerts', component: () => import('./pages/AlertsPage.vue') },
  {
    path: '/alerts/rules',
    name: 'alert-rules',
    component: () => import('./pages/AlertRulesPage.vue'),
  },
  { path: '/alerts/:id', name: 'alert', component: () => import('./pages/AlertPage.vue') },
  { path: '/messages', name: 'messages', component: () => import('./pages/MessagesPage.vue') },
  {
    path: '/preferences',
    name: 'preferences',
    component: () => import('./pages/PreferencesPage.vue'),
  },
  {
    path: '/deliveries',
    name: 'deliveries',
    component: () => import('./pages/DeliveriesPage.vue'),
  },
  { path: '/targets', name: 'targets', component: () => import('./pages/TargetsPage.vue') },
  {
    path: '/targets/coverage',
    name: 'coverage',
    component: () => import('./pages/CoveragePage.vue'),
  },
  {
    path: '/targets/propose',
    name: 'propose',
    component: () => import('./pages/ProposePage.vue'),
  },
  {
    path: '/targets/kpi/:code',
    name: 'target-history',
    component: () => import('./pages/TargetHistoryPage.vue'),
  },
  {
    path: '/alignment',
    name: 'alignment',
    component: () => import('./pages/AlignmentPage.vue'),
  },
  {
    path: '/strategy/map',
    name: 'strategy-map',
    component: () => import('./pages/StrategyMapPage.vue'),
  },
  {
    path: '/alignment/signals',
    name: 'alignment-signals',
    component: () => import('./pages/AlignmentSignalsPage.vue'),
  },
  { path: '/strategy', name: 'strategy', component: () => import('./pages/StrategyPage.vue') },
  {
    path: '/strategy/write',
    name: 'objective-write',
    component: () => import('./pages/ObjectiveWritePage.vue'),
  },
  {
    path: '/strategy/close',
    name: 'objective-close',
    component: () => import('./pages/ObjectiveClosePage.vue'),
  },
  {
    path: '/strategy/weights',
    name: 'score-weights',
    component: () => import('./pages/ScoreWeightsPage.vue'),
  },
  {
    path: '/objectives/:id',
    name: 'objective',
    component: () => import('./pages/ObjectivePage.vue'),
  },
  { path: '/goals', name: 'goals', component: () => import('./pages/GoalsPage.vue') },
  {
    path: '/goals/write',
    name: 'goal-write',
    component: () => import('./pages/GoalWritePage.vue'),
  },
  { path: '/goals/:id', name: 'goal', component: () => import('./pages/GoalPage.vue') },
  { path: '/motions', name: 'motions', component: () => import('./pages/MotionsPage.vue') },
  { path: '/motions/:id', name: 'motion', component: () => import('./pages/MotionPage.vue') },
  {
    path: '/committee',
    name: 'committee',
    component: () => import('./pages/CommitteePage.vue'),
  },
  { path: '/maturity', name: 'maturity', component: () => import('./pages/MaturityPage.vue') },
  {
    path: '/maturity/open',
    name: 'maturity-open',
    component: () => import('./pages/MaturityOpenPage.vue'),
  },
  {
    path: '/maturity/rate/:round',
    name: 'maturity-rate',
    component: () => import('./pages/MaturityRatePage.vue'),
  },
  {
    path: '/initiatives',
    name: 'initiatives',
    component: () => import('./pages/InitiativesPage.vue'),
  },
  {
    path: '/initiatives/new',
    name: 'draft-initiative',
    component: () => import('./pages/InitiativeEditPage.vue'),
  },
  {
    path: '/initiatives/scoring',
    name: 'scoring',
    component: () => import('./pages/ScoringPage.vue'),
  },
  {
    path: '/initiatives/:id',
    name: 'initiative',
    component: () => import('./pages/InitiativePage.vue'),
  },
  {
    path: '/initiatives/:id/edit',
    name: 'edit-initiative',
    component: () => import('./pages/InitiativeEditPage.vue'),
  },
  { path: '/value', name: 'value', component: () => import('./pages/ValuePage.vue') },
  { path: '/imports', name: 'imports', component: () => import('./pages/ImportsPage.vue') },
  { path: '/imports/:id', name: 'import', component: () => import('./pages/ImportPage.vue') },
  { path: '/people', name: 'people', component: () => import('./pages/PeoplePage.vue') },
  { path: '/tokens', name: 'tokens', component: () => import('./pages/TokensPage.vue') },
  { path: '/audit', name: 'audit', component: () => import('./pages/AuditPage.vue') },
  { path: '/settings', name: 'settings', component: () => import('./pages/SettingsPage.vue') },
  { path: '/profile', name: 'profile', component: () => import('./pages/ProfilePage.vue') },
  { path: '/password', name: 'password', component: () => import('./pages/PasswordPage.vue') },
  { path: '/set-up', name: 'set-up', component: () => import('./pages/SetUpPage.vue') },
  { path: '/reset', name: 'reset', component: () => import('./pages/ResetPage.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue') },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
  },
]

/** One route per page; what a page shows is in its query. */
export function createPages(history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.afterEach((to, from) => {
    if (from.matched.length > 0 && to.path !== from.path) document.getElementById('main')?.focus()
  })
  return router
}
