/** Starts the desktop application. */
import './polyfills.ts'
import 'element-plus/theme-chalk/base.css'
import './theme.css'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { router } from './shell/router.ts'
import { scrollByKeyboard } from './shell/scrollByKeyboard.ts'

createApp(App).use(router).mount('#app')
scrollByKeyboard()
