import QtQuick

Rectangle {
    id: root
    objectName: "page"
    width: 400
    height: 300

    property int taken: 0

    Text {
        objectName: "count"
        text: "Số " + root.taken
    }
    Rectangle {
        objectName: "take"
        x: 20; y: 40; width: 100; height: 40
        Text { text: "Lấy số" }
        TapHandler { onTapped: root.taken += 1 }
    }
    Rectangle {
        objectName: "closed"
        enabled: false
        x: 140; y: 40; width: 100; height: 40
    }
    Text { objectName: "hidden"; visible: false; text: "hidden" }
    Text { objectName: "faded"; opacity: 0; text: "faded" }
    Rectangle {
        objectName: "twin"
        x: 1000; width: 50; height: 20
        TapHandler { onTapped: root.taken = 99 }
    }
    Rectangle {
        objectName: "twin"
        x: 260; y: 40; width: 50; height: 20
        TapHandler { onTapped: root.taken = 7 }
    }
    Rectangle {
        id: slider
        objectName: "sliding"
        x: 0; y: 250; width: 60; height: 30
        TapHandler { onTapped: root.taken = 55 }
        NumberAnimation on x { id: slide; from: 0; to: 300; duration: 800; running: false }
    }
    Text { objectName: "moving"; visible: slider.x > 0; text: "…" }
    Rectangle {
        objectName: "slide"
        x: 320; y: 40; width: 60; height: 30
        TapHandler { onTapped: slide.start() }
    }
    TextInput {
        objectName: "field"
        x: 20; y: 100; width: 200; height: 30
        text: "cũ"
    }
    Flickable {
        x: 20; y: 150; width: 200; height: 80
        contentHeight: 1000
        clip: true
        Repeater {
            model: 20
            Rectangle {
                required property int index
                objectName: "service." + index
                y: index * 50; width: 200; height: 50
                Text { text: "Thủ tục " + parent.index }
                TapHandler { onTapped: root.taken = 100 + parent.index }
            }
        }
    }
}
