import QtQuick
import Motcua

// A picture or clip of the centre in the place of the plate, while nobody is called.
Rectangle {
    id: showing

    required property var show

    clip: true
    color: Theme.board.panel
    objectName: "board.showing"
    radius: Theme.radiusPlate

    Image {
        anchors.fill: parent
        anchors.margins: Theme.px(14)
        cache: false
        fillMode: Image.PreserveAspectFit
        source: showing.show.picture
    }
}
