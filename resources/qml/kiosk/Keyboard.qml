pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Motcua

// Our own keys, without accents: the search understands "khai sinh" however it is typed. Digits are one touch away.
ColumnLayout {
    id: keyboard

    required property var kiosk
    property bool digits: false
    property int keyHeight: Theme.px(96)
    readonly property var letterRows: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    readonly property var digitRows: ["12345", "67890", ".-/,"]
    readonly property var rows: digits ? digitRows : letterRows

    spacing: Theme.px(14)

    component LetterKey: NavButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.px(88)
        Layout.fillHeight: true
        implicitHeight: 0
        radius: Theme.radiusKey
        fontPx: Theme.px(44)
        fontWeight: Font.DemiBold
        padPx: Theme.px(4)
    }

    component ToolKey: LetterKey {
        color: pressed ? pressedFill : Theme.tray
        fontPx: Theme.px(Theme.scale > 1 ? 38 : 34)
    }

    Repeater {
        model: 2

        RowLayout {
            id: plainRow
            required property int index
            Layout.preferredHeight: keyboard.keyHeight
            Layout.leftMargin: index && !keyboard.digits ? Theme.px(51) : 0
            Layout.rightMargin: Layout.leftMargin
            spacing: Theme.px(14)

            Repeater {
                model: keyboard.rows[plainRow.index].split("")

                LetterKey {
                    required property string modelData
                    objectName: "search.key." + modelData
                    text: modelData
                    onActivated: keyboard.kiosk.typeKey(modelData)
                }
            }
        }
    }

    RowLayout {
        Layout.preferredHeight: keyboard.keyHeight
        spacing: Theme.px(14)

        ToolKey {
            objectName: "search.key.digits"
            Layout.preferredWidth: Theme.px(132)
            text: keyboard.digits ? "abc" : "123"
            onActivated: keyboard.digits = !keyboard.digits
        }

        Repeater {
            model: keyboard.rows[2].split("")

            LetterKey {
                required property string modelData
                objectName: "search.key." + modelData
                text: modelData
                onActivated: keyboard.kiosk.typeKey(modelData)
            }
        }

        ToolKey {
            objectName: "search.key.erase"
            Layout.preferredWidth: Theme.px(138)
            icon: "delete"
            fontPx: Theme.px(40)
            onActivated: keyboard.kiosk.eraseKey()
        }
    }

    RowLayout {
        Layout.preferredHeight: keyboard.keyHeight
        spacing: Theme.px(14)

        ToolKey {
            objectName: "search.key.clear"
            Layout.preferredWidth: Theme.px(300)
            text: qsTr("Clear")
            onActivated: keyboard.kiosk.clearQuery()
        }

        LetterKey {
            objectName: "search.key.space"
            Layout.preferredWidth: Theme.px(690)
            fontPx: Theme.px(Theme.scale > 1 ? 38 : 34)
            fontWeight: Font.Medium
            text: qsTr("space")
            onActivated: keyboard.kiosk.typeKey(" ")
        }
    }
}
