import './help.js'
import '../catalogue.js'
import '../main.js'
