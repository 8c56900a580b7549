/** The addresses of the application. Pages are loaded when they are first opened. */
import { createRouter, createWebHistory } from 'vue-router'
import PasswordPage from '../pages/session/PasswordPage.vue'

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (to, _from, saved) => (to.hash ? { el: to.hash, top: 64 } : (saved ?? { top: 0 })),
  routes: [
    { path: '/', component: () => import('../pages/WorkbenchPage.vue') },
    { path: '/enter', component: () => import('../pages/session/EnterPage.vue'), meta: { alone: true } },
    { path: '/password', component: PasswordPage },
    { path: '/register', component: () => import('../pages/register/RegisterPage.vue') },
    { path: '/programmes', component: () => import('../pages/screening/ProgrammePage.vue') },
    { path: '/screenings', component: () => import('../pages/records/RecordListPage.vue'), props: { record: 'screening' } },
    { path: '/screenings/:id', component: () => import('../pages/screening/ScreeningPage.vue'), props: true },
    { path: '/rounds/:id', component: () => import('../pages/rounds/RoundPage.vue'), props: true },
    // Lists and search lead to a run by its record.
    { path: '/records/screening', redirect: '/screenings' },
    { path: '/records/screening/:id', redirect: ({ params }) => `/screenings/${params.id}` },
    { path: '/records/programme', redirect: '/programmes' },
    { path: '/records/:record', component: () => import('../pages/records/RecordListPage.vue'), props: true },
    { path: '/records/:record/new', component: () => import('../pages/records/RecordFormPage.vue'), props: true },
    { path: '/records/subject/:id', component: () => import('../pages/records/SubjectPage.vue'), props: true },
    { path: '/records/:record/:id', component: () => import('../pages/records/RecordPage.vue'), props: true },
    { path: '/records/:record/:id/edit', component: () => import('../pages/records/RecordFormPage.vue'), props: true },
    { path: '/imports', component: () => import('../pages/imports/ImportListPage.vue') },
    { path: '/imports/new', component: () => import('../pages/imports/ImportNewPage.vue') },
    { path: '/imports/mappings', component: () => import('../pages/imports/MappingListPage.vue') },
    { path: '/imports/:id', component: () => import('../pages/imports/ImportPage.vue'), props: true },
    { path: '/cases', component: () => import('../pages/cases/CaseBoardPage.vue') },
    { path: '/cases/:id', component: () => import('../pages/cases/CasePage.vue'), props: true },
    { path: '/records/casefile', redirect: '/cases' },
    { path: '/records/casefile/:id', redirect: ({ params }) => `/cases/${params.id}` },
    { path: '/findings', component: () => import('../pages/findings/FindingListPage.vue') },
    { path: '/figures', component: () => import('../pages/figures/FigureListPage.vue') },
    { path: '/figures/:name', component: () => import('../pages/figures/FigurePage.vue'), props: true },
    { path: '/summaries', component: () => import('../pages/SummaryPage.vue') },
    { path: '/log', component: () => import('../pages/LogPage.vue') },
    { path: '/:rest(.*)*', component: () => import('../pages/MissingPage.vue') },
  ],
})
