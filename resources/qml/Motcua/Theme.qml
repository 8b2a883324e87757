pragma Singleton
import QtQuick

// The theme as QML sees it. Figures come from resources/theme.json (tokens), which resources/qt/theme.py sets before any screen is
// loaded; what changes while running (name, scale, unit, pxPerMm) is set by the app. Lengths in tokens are pixels of the 32-inch
// drawing: px() brings them to this screen, mm() brings true millimetres, and touch() keeps a finger's 20 mm on small screens.
// The file's "onIndigo" is "indigoInk" here: QML takes a name like onIndigo beside indigo for a signal's handler.
QtObject {
    id: theme

    property var tokens: null
    property string name: "default"
    property real scale: 1
    property real unit: 1
    property real pxPerMm: 2.71
    property bool upright: true

    readonly property var palette: tokens ? tokens.colour[name] : null
    readonly property bool highContrast: name === "hc-black" || name === "hc-white"
    readonly property real titleScale: Math.min(scale, 1.3)
    // The landscape band is 700 drawn pixels wide: what is read there keeps its size, which is the largest on the page as it is.
    readonly property real bandScale: upright ? titleScale : Math.min(scale, 1)
    readonly property string family: "Be Vietnam Pro"
    readonly property var tabular: ({ "tnum": 1 })

    readonly property color paper: tone("paper")
    readonly property color surface: tone("surface")
    readonly property color tray: tone("tray")
    readonly property color ink: tone("ink")
    readonly property color inkSoft: tone("inkSoft")
    readonly property color indigo: tone("indigo")
    readonly property color indigoLight: tone("indigoLight")
    readonly property color indigoInk: tone("onIndigo")
    readonly property color indigoInkSoft: tone("onIndigoSoft")
    readonly property color onIndigoSoft: indigoInkSoft
    readonly property color primary: tone("primary")
    readonly property color primaryInk: tone("onPrimary")
    readonly property color primaryPressed: tone("primaryPressed")
    readonly property color hoe: tone("hoe")
    readonly property color hoeInk: tone("onHoe")
    readonly property color controlLine: tone("controlLine")
    readonly property color hairline: tone("hairline")
    readonly property color ok: tone("ok")
    readonly property color okSoft: tone("okSoft")
    readonly property color attention: tone("attention")
    readonly property color attentionSoft: tone("attentionSoft")
    readonly property color late: tone("late")
    readonly property color lateSoft: tone("lateSoft")
    readonly property color info: tone("info")
    readonly property color infoSoft: tone("infoSoft")
    readonly property color focusRing: tone("focusRing")
    readonly property color tintBlue: tone("tintBlue")
    readonly property color tintGreen: tone("tintGreen")
    readonly property color tintYellow: tone("tintYellow")
    readonly property color tintPlum: tone("tintPlum")
    readonly property color plum: tone("plum")

    readonly property var board: tokens ? tokens.board : null

    readonly property int numberPx: px(kiosk("number"))
    readonly property int titleHomePx: band("titleHome")
    readonly property int titlePx: band("title")
    readonly property int choiceLargePx: title("choiceLarge")
    readonly property int answerPx: text("answer")
    readonly property int choicePx: text("choice")
    readonly property int leadPx: text("lead")
    readonly property int factPx: text("fact")
    readonly property int buttonPx: text("button")
    readonly property int bodyPx: text("body")

    readonly property int marginPx: px(36)
    readonly property int gapPx: Math.max(px(18), mm(5.2))
    readonly property int leastTextPx: mm(4.8 / 0.714)  // 4.8 mm of capital is the least that any text may have, however small the screen (K-09)
    readonly property int linePx: px(highContrast ? 4 : 3)
    readonly property int hairlinePx: px(highContrast ? 3 : 2)
    readonly property int pressedLinePx: px(5)
    readonly property int radiusKey: px(16)
    readonly property int radiusTool: px(18)
    readonly property int radiusButton: px(20)
    readonly property int radiusChoice: px(24)
    readonly property int radiusTile: px(22)
    readonly property int radiusPlate: px(44)
    readonly property int pressFeedbackMs: 80
    readonly property int doubleTapMs: 500

    function tone(key: string): color { return palette ? palette[key] : "black" }
    function px(drawn: real): int { return Math.round(drawn * unit) }
    function mm(length: real): int { return Math.ceil(length * pxPerMm) }
    function touch(drawn: real): int { return Math.max(px(drawn), mm(20)) }
    function kiosk(key: string): real { return tokens ? tokens.type.kioskPx[key] : 34 }
    function text(key: string): int { return Math.max(px(kiosk(key) * scale), leastTextPx) }
    function title(key: string): int { return Math.max(px(kiosk(key) * titleScale), leastTextPx) }
    function band(key: string): int { return Math.max(px(kiosk(key) * bandScale), leastTextPx) }
    function tint(key: string): color { return tone("tint" + key.charAt(0).toUpperCase() + key.slice(1)) }
    function tintInk(key: string): color { return tone({ "blue": "info", "yellow": "attention", "green": "ok", "plum": "plum" }[key]) }
}
