pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The window of the kiosk: one page at a time, one question above it, the look of the session.
Window {
    id: window

    required property var kiosk
    required property real diagonalIn
    readonly property bool upright: height >= width
    readonly property real longPx: Math.max(width, height)
    readonly property real shortPx: Math.min(width, height)

    color: Theme.paper
    title: "Một Cửa"

    Binding { target: Theme; property: "unit"; value: Math.min(window.shortPx / 1080, window.longPx / 1920) }
    Binding { target: Theme; property: "pxPerMm"; value: Math.hypot(window.width, window.height) / (window.diagonalIn * 25.4) }
    Binding { target: Theme; property: "upright"; value: window.upright }
    Binding { target: Theme; property: "scale"; value: window.kiosk.scale }
    Binding { target: Theme; property: "name"; value: window.kiosk.theme }
    Binding { target: Gate; property: "keeper"; value: window.kiosk }

    Connections {
        target: window.kiosk

        function onPlaceChanged() { Gate.settle() }
        function onQuestionChanged() { Gate.settle() }
    }

    Loader { active: window.kiosk.screen === "home"; anchors.fill: parent; sourceComponent: Home { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "services"; anchors.fill: parent; sourceComponent: Services { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "search"; anchors.fill: parent; sourceComponent: Search { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "procedure"; anchors.fill: parent; sourceComponent: Procedure { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "more"; anchors.fill: parent; sourceComponent: More { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "list"; anchors.fill: parent; sourceComponent: List { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "priority"; anchors.fill: parent; sourceComponent: Priority { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "ticket"; anchors.fill: parent; sourceComponent: Ticket { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "events"; anchors.fill: parent; sourceComponent: Events { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "step"; anchors.fill: parent; sourceComponent: Step { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "leaf"; anchors.fill: parent; sourceComponent: Leaf { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "help"; anchors.fill: parent; sourceComponent: Help { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "clips"; anchors.fill: parent; sourceComponent: Clips { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "paper"; anchors.fill: parent; sourceComponent: Paper { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "desk"; anchors.fill: parent; sourceComponent: Desk { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "closed"; anchors.fill: parent; sourceComponent: Closed { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "staff"; anchors.fill: parent; sourceComponent: Staff { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "upkeep"; anchors.fill: parent; sourceComponent: Upkeep { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "rate"; anchors.fill: parent; sourceComponent: Rate { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "rating"; anchors.fill: parent; sourceComponent: Rating { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "thanks"; anchors.fill: parent; sourceComponent: Thanks { kiosk: window.kiosk } }
    Loader { active: window.kiosk.screen === "languages"; anchors.fill: parent; sourceComponent: Languages { kiosk: window.kiosk } }

    // Whatever is touched, reading aloud stops with the finger, not when it is lifted (K-33).
    Item {
        anchors.fill: parent
        PointHandler { onActiveChanged: active ? window.kiosk.feel(point.position, Theme.pxPerMm) : Qt.callLater(() => window.kiosk.speech.lifted()) }
    }
}
