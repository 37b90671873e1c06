import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j over Bolt until standard input ends, for tests: java -cp 'lib/*' Neo4jServer.java HOME PORT [PASSWORD]. */
public class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var withPassword = arguments.length > 2;
        var isNew = Files.notExists(home.resolve("data"));
        var service = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, withPassword)
            .build();
        if (withPassword && isNew) {
            var text = "ALTER USER neo4j SET PLAINTEXT PASSWORD '" + arguments[2] + "' CHANGE NOT REQUIRED";
            service.database("system").executeTransactionally(text);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // whoever started us is still there
        }
        service.shutdown();
    }
}
