import './help.js'
import '../main.js'
