export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.7 system-ui, sans-serif }
body { margin: 0; display: grid; grid-template-columns: minmax(18rem, 2fr) 3fr; height: 100vh }
nav, main { overflow: auto; padding: 1rem 1.5rem; overflow-wrap: anywhere }
nav { border-right: 1px solid #8884 }
h2 { font-size: 1.1rem; margin: 1rem 0 0 }
a { color: inherit; text-decoration: none }
a:hover, a:focus { text-decoration: underline }
ul { list-style: none; padding-left: 1.2em; margin: 0 }
nav > ul { padding-left: 0 }
small, .facts, .sum, .key { color: #888; font-size: .8rem }
.remarks { color: #b60 }
table { border-collapse: collapse; font-size: .85rem }
td, th { text-align: left; padding: .1rem .6rem .1rem 0; border-bottom: 1px solid #8883; vertical-align: top }
pre { white-space: pre-wrap; font: inherit }
.n { color: #999; text-decoration: line-through }
.d { background: #4a90e226 }
.q { border-bottom: 1px dotted currentColor }
.s { background: #e2c64a55 }
.f { background: #4ae28a55 }
.m { color: #c03; font-weight: bold }
:target { outline: 2px solid #c03 }
@media (max-width: 50rem) { body { display: block; height: auto } nav { border: 0 } }
`
