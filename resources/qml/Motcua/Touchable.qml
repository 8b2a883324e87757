pragma ComponentBehavior: Bound
import QtQuick

// Anything that a finger can press: it counts when pressed and released inside (K-07), once in half a second (K-08), and shows at once
// that it is pressed (K-35). Needs an objectName: the gate, the robot and the tests know it by that.
Rectangle {
    id: touchable

    property string kind: "plain"
    readonly property bool pressed: area.containsPress || (Gate.held !== "" && Gate.held === objectName)
    readonly property bool primary: kind === "primary"
    readonly property bool help: kind === "help"
    readonly property bool dashed: kind === "dashed"
    readonly property bool selected: kind === "selected"
    readonly property color tone: primary ? Theme.primaryInk : help ? Theme.hoeInk : selected ? selectedTone : Theme.ink
    readonly property color softTone: primary || help || selected ? tone : Theme.inkSoft
    readonly property color fill: primary ? Theme.primary : help ? Theme.hoe : selected ? selectedFill : dashed ? "transparent" : Theme.surface
    readonly property color selectedFill: Theme.highContrast ? Theme.primary : Theme.ink
    readonly property color selectedTone: Theme.highContrast ? Theme.primaryInk : Theme.surface
    readonly property color pressedFill: primary ? Theme.primaryPressed : help || selected ? fill : Theme.tintBlue

    signal activated

    enabled: !(Gate.settling && Gate.coveredBy(touchable))
    radius: Theme.radiusButton
    color: pressed ? pressedFill : fill
    border.color: primary || selected ? color : help ? Theme.hoeInk : Theme.controlLine
    border.width: dashed ? 0 : pressed ? Theme.pressedLinePx : Theme.linePx

    Loader {
        active: touchable.dashed
        anchors.fill: parent
        sourceComponent: Dashes { radius: touchable.radius }
    }

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: mouse => { if (Gate.admits(touchable.objectName, area.mapToItem(null, mouse.x, mouse.y))) touchable.activated() }
    }
}
