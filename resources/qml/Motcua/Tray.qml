pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// The same tools at the bottom of every screen; help is always in the right corner (K-23).
Rectangle {
    id: tray

    property bool upright: true
    property bool home: true
    property bool lowered: false
    property bool speaks: false
    property bool reading: false
    property bool sounding: false
    property bool loudest: false
    property int size: 1
    property string language  // the other one's own name; "" where there are several
    property string heardIn  // the name of the language in which the page is read, where it is not the page's
    readonly property bool large: Theme.scale > 1
    readonly property var sizes: ["size.0", "size.1", "size.2", "size.3"]
    readonly property var again: home ? [] : ["restart"]
    readonly property var heard: speaks ? ["listen"].concat(sizes) : sizes
    readonly property string tone: reading || sounding ? "volume" : "colours"  // who wants other colours stops the sound first
    readonly property var portraitRows: large ? [heard, [tone, "lower"].concat(again), ["language", "help"]]
                                              : [heard.concat([tone, "lower"]), again.concat(["language", "help"])]
    readonly property var landscapeRows: large ? [heard.concat([tone, "language"]), again.concat(["help"])]
                                               : [heard.concat([tone, "language"], again, ["help"])]
    readonly property var tools: ({
        "size.0": { "text": "A", "px": 24 }, "size.1": { "text": "A", "px": 32 }, "size.2": { "text": "A", "px": 42 }, "size.3": { "text": "A", "px": 52 },
        "listen": { "text": reading ? qsTr("Stop") : heardIn || qsTr("Listen"), "icon": reading ? "volume-x" : "volume-2" },
        "volume": { "text": loudest ? qsTr("Softer") : qsTr("Louder"), "icon": "volume-2" },
        "colours": { "text": qsTr("Colours"), "icon": "contrast" },
        "lower": { "text": lowered ? qsTr("Raise") : qsTr("Lower"), "icon": lowered ? "arrow-up-to-line" : "arrow-down-to-line" },
        "restart": { "text": large ? qsTr("Restart") : qsTr("Start again"), "icon": "rotate-ccw" },
        "language": { "text": language || (home && !(upright && large) ? qsTr("Language · Ngôn ngữ") : qsTr("Language")), "icon": "globe" },
        "help": { "text": qsTr("Call staff to help"), "icon": "hand-helping" }
    })

    signal used(string tool)

    implicitHeight: rows.implicitHeight + 2 * Theme.px(20)
    color: Theme.tray

    Rectangle {
        width: parent.width
        height: Theme.hairlinePx
        color: Theme.hairline
    }

    ColumnLayout {
        id: rows
        anchors.centerIn: parent
        spacing: Math.max(Theme.px(20), Theme.mm(5.2))
        width: parent.width - 2 * Theme.marginPx

        Repeater {
            model: tray.upright ? tray.portraitRows : tray.landscapeRows

            RowLayout {
                id: row

                required property var modelData

                Layout.fillWidth: true
                spacing: Math.max(Theme.px(14), Theme.mm(5.2))

                Repeater {
                    model: row.modelData

                    NavButton {
                        required property string modelData
                        readonly property var tool: tray.tools[modelData]
                        readonly property bool letter: "px" in tool

                        Layout.fillWidth: letter ? tray.upright && tray.large : modelData !== "help" || tray.large
                        Layout.fillHeight: true
                        Layout.preferredWidth: modelData === "help" ? Math.max(Theme.px(412), Math.min(implicitWidth, tray.width * 0.45)) : letter ? Theme.touch(74) : implicitWidth
                        Layout.preferredHeight: Math.max(Theme.touch(modelData === "help" ? 100 : 88), implicitHeight)
                        implicitHeight: Theme.bodyPx * 1.45 + Theme.px(36)
                        objectName: "tray." + modelData
                        kind: modelData === "help" ? "help" : modelData === "size." + tray.size ? "selected" : "plain"
                        radius: Theme.radiusTool
                        icon: tool.icon ?? ""
                        text: tool.text
                        fontPx: letter ? Math.max(Theme.px(tool.px * Theme.titleScale), Theme.leastTextPx) : modelData === "help" ? Theme.buttonPx : Theme.bodyPx
                        fontWeight: letter || modelData === "help" ? Font.Bold : Font.DemiBold
                        padPx: Theme.px(20)
                        onActivated: tray.used(modelData)
                    }
                }
            }
        }
    }
}
