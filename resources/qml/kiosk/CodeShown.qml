pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// A code to scan on white, whatever the colours, with what it gives below it.
Column {
    id: shown

    property string code
    property string text
    property int sizePx: Theme.px(220)
    property color tone: Theme.indigoInkSoft
    readonly property string source: code === "" ? "" : "image://code/" + code

    spacing: Theme.px(8)
    width: paper.width

    Rectangle {
        id: paper
        width: Math.max(shown.sizePx, picture.implicitWidth)
        height: width
        color: "white"
        radius: Theme.px(12)

        Image {
            id: picture
            objectName: "code"
            anchors.centerIn: parent
            cache: false
            smooth: false
            source: shown.source
            sourceSize.width: shown.sizePx
        }
    }

    Label {
        width: parent.width
        color: shown.tone
        horizontalAlignment: Text.AlignHCenter
        leading: 1.45
        text: shown.text
    }
}
