pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The slip as it hangs out of the printer: its real dots. When no paper came, how to keep the number instead (K-38).
Item {
    id: out

    required property var kiosk
    required property string name
    property string troubleText: qsTr("The slip was not printed")
    property bool whole: false  // smaller rather than cut off below
    readonly property bool failed: kiosk.printing === "failed"

    Rectangle {
        id: slot
        width: parent.width
        height: Theme.px(34)
        radius: height / 2
        color: Theme.ink
        visible: !out.failed
    }

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        y: slot.height / 2
        width: out.whole && picture.sourceSize.height > 0 ? Math.min(Theme.px(384), (parent.height - y - foot.height - Theme.px(24)) * picture.sourceSize.width / picture.sourceSize.height) : Theme.px(384)
        height: Math.min(parent.height - y - foot.height - Theme.px(24), picture.height)
        clip: true
        visible: !out.failed

        Rectangle {
            anchors.fill: parent
            color: "white"
            border.color: Theme.hairline
            border.width: Theme.hairlinePx
        }

        Image {
            id: picture
            objectName: "ticket.slip"
            width: parent.width
            fillMode: Image.PreserveAspectFit
            cache: false
            mipmap: true
            smooth: true
            source: out.name ? "image://slip/" + out.name : ""
            verticalAlignment: Image.AlignTop
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.attentionSoft
        radius: Theme.radiusChoice
        visible: out.failed
        border.color: Theme.attention
        border.width: Theme.highContrast ? Theme.linePx : 0

        Column {
            anchors.centerIn: parent
            spacing: Theme.px(24)
            width: parent.width - Theme.px(64)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "printer"
                tone: Theme.attention
                sizePx: Theme.px(96)
            }

            Label {
                objectName: "ticket.print-trouble"
                width: parent.width
                font.pixelSize: Theme.buttonPx
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                text: out.troubleText
            }

            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: out.kiosk.printWords
            }
        }
    }

    Label {
        id: foot
        objectName: "ticket.take-slip"
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.primary
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        text: out.kiosk.printWords
        visible: !out.failed
    }
}
