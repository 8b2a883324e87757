pragma ComponentBehavior: Bound
import QtQuick

// One question above a dimmed page, or without answers a sentence that goes away by itself. Going on is the big button; the tray stays.
Item {
    id: question

    property string name
    property string icon
    property string title
    property string text
    property string keepText
    property string clearText
    property int cardWidth: Theme.px(1002)
    property int bottomGap: Theme.px(180)

    signal keep
    signal clear

    Rectangle {
        anchors.fill: parent
        color: Theme.indigo
        opacity: 0.72
    }

    MouseArea { anchors.fill: parent }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(16), Theme.upright ? question.height - height - question.bottomGap : (question.height - height) / 2)
        width: question.cardWidth
        height: column.implicitHeight + Theme.px(72)
        color: Theme.surface
        radius: Theme.radiusPlate / 2
        border.color: Theme.controlLine
        border.width: Theme.linePx

        Column {
            id: column
            anchors.centerIn: parent
            spacing: Theme.px(18)
            width: parent.width - Theme.px(88)

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(130)
                height: width
                radius: width / 2
                color: Theme.attentionSoft

                Icon {
                    anchors.centerIn: parent
                    name: question.icon
                    tone: Theme.attention
                    sizePx: Theme.px(76)
                }
            }

            Label {
                objectName: question.name + ".title"
                width: parent.width
                font.pixelSize: Theme.title("choiceLarge")
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                leading: 1.45
                text: question.title
            }

            Label {
                width: parent.width
                color: Theme.inkSoft
                font.pixelSize: Theme.bodyPx
                horizontalAlignment: Text.AlignHCenter
                text: question.text
            }

            Grid {
                id: answers
                visible: question.keepText !== ""

                readonly property real answerWidth: (parent.width - (columns - 1) * columnSpacing) / columns

                columnSpacing: Theme.gapPx
                columns: Theme.upright ? 1 : 2
                layoutDirection: Qt.RightToLeft
                rowSpacing: Theme.gapPx
                width: parent.width

                NavButton {
                    objectName: question.name + ".continue"
                    width: answers.answerWidth
                    height: Math.max(Theme.touch(124), implicitHeight)
                    kind: "primary"
                    text: question.keepText
                    onActivated: question.keep()
                }

                NavButton {
                    objectName: question.name + ".clear"
                    width: answers.answerWidth
                    height: Math.max(Theme.touch(Theme.upright ? 100 : 124), implicitHeight)
                    fontWeight: Font.DemiBold
                    text: question.clearText
                    onActivated: question.clear()
                }
            }
        }
    }
}
