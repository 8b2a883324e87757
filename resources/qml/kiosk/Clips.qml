pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The centre's own guide clips: the picture above, where things are read; what is touched below it (K-04).
Page {
    id: clips

    readonly property var film: kiosk.clips
    readonly property bool ended: film.state === "ended"
    readonly property bool playing: film.state === "playing"

    name: "clips"
    arches: false
    bandWide: Theme.px(1050)
    primaryText: playing ? qsTr("Pause") : ended ? qsTr("Watch again") : qsTr("Go on")
    primaryIcon: playing ? "pause" : ended ? "rotate-ccw" : "play"
    primaryName: "clips.turn"
    onPrimary: kiosk.turnClip()

    bandContent: Rectangle {
        objectName: "clips.picture"
        width: parent.width
        height: Math.round(width * 9 / 16)
        color: Theme.indigo

        Image {
            anchors.fill: parent
            cache: false
            fillMode: Image.PreserveAspectFit
            source: clips.film.picture
        }
    }

    Column {
        id: head
        spacing: Theme.px(14)
        width: parent.width

        Label {
            objectName: "clips.title"
            visible: cards.count < 2  // else its card is marked
            width: parent.width
            font.pixelSize: Theme.text("choice")
            font.weight: Font.Bold
            leading: 1.45
            text: clips.film.title
        }

        Item {
            width: parent.width
            height: clock.height

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - clock.width - Theme.gapPx
                height: Theme.px(18)
                radius: height / 2
                color: Theme.surface
                border.color: Theme.controlLine
                border.width: Theme.hairlinePx

                Rectangle {
                    width: parent.width * clips.film.progress
                    height: parent.height
                    radius: height / 2
                    color: Theme.primary
                }
            }

            Label {
                id: clock
                objectName: "clips.clock"
                anchors.right: parent.right
                color: Theme.inkSoft
                font.features: Theme.tabular
                text: clips.film.clock
            }
        }
    }

    Pager {
        anchors.top: head.bottom
        anchors.topMargin: Theme.gapPx
        anchors.bottom: parent.bottom
        width: parent.width
        name: "clips"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)
        visible: cards.count > 1

        Repeater {
            id: cards
            model: clips.film.cards

            ChoiceCard {
                required property int index
                required property var modelData
                objectName: "clips.play." + index
                width: parent.width
                detail: modelData.detail
                icon: modelData.chosen && clips.playing ? "volume-2" : "play"
                kind: modelData.chosen ? "selected" : "plain"
                tilePx: Theme.px(76)
                title: modelData.title
                titlePx: Theme.text("button")
                onActivated: clips.kiosk.watchClip(index)
            }
        }
    }
}
